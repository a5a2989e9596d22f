/** What is answered when no page could be made: the same words and number, as plain as can be. */
import type { ErrorRequestHandler, Request, Response } from "express";
import { sentence } from "#app/i18n/setup.server.ts";
import type { Config } from "../config.ts";
import { faultOf, log } from "../log.ts";
import { languageOf } from "./language-of.ts";

/** Returns a refusal that is made before any page. */
export function answerFailure(
  config: Config,
  request: Request,
  response: Response,
  status: number,
  kind: FailureKind = kindOf(status),
) {
  const incident = String(response.locals.incident ?? "");
  const language = languageOf(request, config.publicUrl.startsWith("https:"));
  const say = (key: string) =>
    sentence(language, `shell:error.${key}`, { incident, address: config.publicUrl });
  const title = say(`${kind}.title`);
  response
    .status(status)
    .set("Cache-Control", "no-store")
    .type("html")
    .send(`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/failure.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${say(`${kind}.body`)}</p>
<p>${say("number")}</p>
<p><a href="/">${say("home")}</a></p>
</main>
</body>
</html>
`);
}

type FailureKind = "failure" | "not-found" | "bad-request" | "other-address";

function kindOf(status: number): FailureKind {
  if (status >= 500) return "failure";
  return status === 404 ? "not-found" : "bad-request";
}

/** The last in the line: whatever was thrown before React Router could answer. */
export function failurePage(config: Config): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error);
    const { incident } = response.locals;
    log.error({ incident, status, ...faultOf(error) }, "request failed before any page");
    // Half an answer cannot be mended; cutting it off tells the browser so.
    if (response.headersSent) response.destroy();
    else answerFailure(config, request, response, status);
  };
}

/** Faults of the request carry their status; anything else is ours. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
