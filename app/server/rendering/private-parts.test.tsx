/** What is used of React Router's private parts has the shape that was read. */
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createRequestHandler as expressHandler } from "@react-router/express";
import express from "express";
import { renderToString } from "react-dom/server";
import {
  createRequestHandler,
  type EntryContext,
  Outlet,
  Scripts,
  type ServerBuild,
  ServerRouter,
  useLoaderData,
} from "react-router";
import { expect, test } from "vitest";
import { sourceFiles } from "#tests/architecture/source-files.ts";
import { placePage, sendPlacedPages } from "../http/whole-pages.ts";
import { readHandoffData } from "./handoff-data.ts";
import { keepOwnRoutes } from "./own-routes.ts";
import { renderPlainly } from "./render-plainly.ts";

const installed = JSON.parse(readFileSync("package.json", "utf8")).dependencies;

const Root = () => (
  <html lang="vi">
    <body>
      <Outlet />
      <Scripts />
    </body>
  </html>
);
const Page = () => <p>{useLoaderData<string>()}</p>;

function assetOf(id: string, path?: string): ServerBuild["assets"]["routes"][string] {
  return {
    id,
    path,
    ...(id !== "root" && { parentId: "root" }),
    hasAction: false,
    hasLoader: id !== "root",
    hasClientAction: false,
    hasClientLoader: false,
    hasClientMiddleware: false,
    hasErrorBoundary: false,
    module: `/assets/${id}.js`,
    clientActionModule: undefined,
    clientLoaderModule: undefined,
    clientMiddlewareModule: undefined,
    hydrateFallbackModule: undefined,
  };
}

type Render = (entry: EntryContext, url: string) => Promise<Response>;

const leaf = (id: string): ServerBuild["routes"][string] => ({
  id,
  parentId: "root",
  path: id,
  module: { default: Page, loader: () => `Words of ${id} </script>` },
});

/** The smallest app of three routes, with this renderer behind the framework's own handling. */
const smallBuild = (render: Render): ServerBuild => ({
  entry: {
    module: {
      default: (request: Request, _status: number, _headers: Headers, entry: EntryContext) =>
        render(entry, request.url),
    },
  },
  routes: {
    root: { id: "root", path: "", module: { default: Root } },
    one: leaf("one"),
    other: leaf("other"),
  },
  assets: {
    entry: { module: "/assets/entry.js", imports: [] },
    routes: {
      root: assetOf("root", ""),
      one: assetOf("one", "one"),
      other: assetOf("other", "other"),
    },
    url: "/assets/manifest.js",
    version: "1",
  },
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  future: {
    v8_middleware: true,
    v8_passThroughRequests: true,
    v8_trailingSlashAwareDataRequests: true,
  },
  ssr: true,
  isSpaMode: false,
  prerender: [],
  routeDiscovery: { mode: "initial", manifestPath: "/__manifest" },
});

const answerOf = (render: Render) =>
  createRequestHandler(smallBuild(render), "production")(new Request("http://localhost/one"));

const htmlOf = async (render: (...given: Parameters<Render>) => Promise<string>) =>
  (await answerOf(async (...given) => new Response(await render(...given)))).text();

const pageOf = (entry: EntryContext, url: string) => <ServerRouter context={entry} url={url} />;

test("the packages are those whose private parts were read", () => {
  const version = installed["react-router"];
  expect(installed["@react-router/express"]).toBe(version);
  for (const file of ["rendering/handoff-data", "rendering/own-routes", "http/whole-pages"])
    expect(readFileSync(`app/server/${file}.ts`, "utf8"), file).toContain(
      `Read in react-router ${version}.`,
    );
});

test("each private part is named in one file alone", () => {
  const parts: Readonly<Record<string, RegExp>> = {
    "app/server/rendering/handoff-data.ts": /serverHandoffStream|renderMeta|streamCache/,
    "app/server/rendering/own-routes.ts": /\brouteModules\b|manifest\.routes|\bbranches\b/,
  };
  const sources = sourceFiles(["app"], /(?<![.]test)[.]tsx?$/);
  for (const [file, part] of Object.entries(parts)) {
    const naming = sources.filter(({ text }) => part.test(text)).map(({ name }) => name);
    expect(naming).toEqual([file]);
  }
});

test("the context has the parts that are read and cut down", async () => {
  await htmlOf(async (entry) => {
    expect(entry.serverHandoffStream).toBeInstanceOf(ReadableStream);
    expect(Object.keys(entry.manifest.routes).sort()).toEqual(["one", "other", "root"]);
    const own = keepOwnRoutes(entry);
    expect(Object.keys(own.manifest.routes).sort()).toEqual(["one", "root"]);
    expect(Object.keys(own.routeModules).sort()).toEqual(["one", "root"]);
    expect(entry.branches.length).toBeGreaterThan(own.branches.length);
    expect(own.branches.length).toBeGreaterThan(0);
    return "";
  });
});

test("a page rendered in one piece is, byte for byte, the page of the plain way", async () => {
  const whole = await htmlOf(async (entry, url) => {
    const given = await readHandoffData(keepOwnRoutes(entry));
    return `<!DOCTYPE html>${renderToString(pageOf(given, url))}`;
  });
  const plain = await htmlOf((entry, url) => renderPlainly(pageOf(entry, url)));
  expect(plain).toContain("Words of one");
  expect(plain).toContain("streamController.close()");
  expect(whole).toBe(plain);
});

test("an answer without a body is ended without an argument, and carries the page placed beside it", async () => {
  const app = express();
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  const build = smallBuild(async () => new Response(null, { headers }));
  app.use(sendPlacedPages(), (_request, response, next) => {
    placePage(response)("<p>placed</p>");
    next();
  });
  app.use(expressHandler({ build, mode: "production" }));
  const server = app.listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    expect(await (await fetch(`http://127.0.0.1:${port}/one`)).text()).toBe("<p>placed</p>");
  } finally {
    server.close();
  }
});
