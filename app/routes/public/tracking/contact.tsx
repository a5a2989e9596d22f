import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { momentInVietnam } from "#app/components/time/day-words.ts";
import type { RefusalReason } from "#app/domain/result.ts";
import { messageAbout } from "#app/domain/text/message.ts";
import { changeContactForm, contactCodeForm } from "#app/forms/intake/change-contact.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys, queryValues } from "#app/query-keys.ts";
import { contactPending, lastContactCode } from "#app/server/queries/public/contact-pending.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { askContactChange, proveEmail } from "#app/server/usecases/intake/change-contact.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageBody, Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { PageScript } from "../page-script.tsx";
import { PageTitle } from "../page-title.tsx";
import { ProblemSummary } from "../problem-summary.tsx";
import type { Route } from "./+types/contact";
import { CodeForm, ContactForm, contactFormId } from "./contact-forms.tsx";
import { NotOpen } from "./not-open.tsx";
import { findOpenedCode } from "./opened.ts";

/** What is typed goes along to the other language. */
export const handle = { typedInto: contactFormId };
export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

const noneWaits = { email: "", phone: "", postalAddress: "" };

export async function loader({ request, context }: Route.LoaderArgs) {
  const code = await findOpenedCode({ request, context });
  const pending = code === null ? noneWaits : await contactPending(context.get(appContext), code);
  return { code, pending, done: new URL(request.url).searchParams.get(queryKeys.done) };
}

type Asked = Pick<Route.ActionArgs, "request" | "context">;

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const acts = {
    "ask-contact": () => askAnother({ request, context }, form),
    "prove-contact": () => proveNew({ request, context }, form),
    language: () => data({ values: typedValues(form), errors: {} }),
  };
  return chooseAct(form, acts, "ask-contact")();
}

const asProblem = (form: FormData, errors: Readonly<Record<string, string>>) =>
  data({ values: typedValues(form), errors }, { status: 422 });

/** What the sender did not do right, in the words of a field; else why it cannot be. */
const fieldWords: Partial<Record<RefusalReason, string>> = {
  "nothing-corrected": "forms:contactChange.same",
  "contact-asked-often": "forms:contactChange.often",
  "contact-code-wrong": "forms:contactChange.code-wrong",
};
const wordsOf = (reason: RefusalReason) => fieldWords[reason] ?? `refusals:reason.${reason}`;

const viewEnded = "public:track.view-ended";
const backWith = (address: string, done: string) =>
  redirect(withQuery(address, { done }), { status: 303 });

/** Whatever stands against it, what was typed comes back. */
async function askAnother(asked: Asked, form: FormData) {
  const code = await findOpenedCode(asked);
  if (code === null) return asProblem(form, { email: viewEnded });
  const read = readForm(form, changeContactForm);
  if (!read.ok) return asProblem(form, read.problems.errors);
  const server = asked.context.get(appContext);
  const target = { code, version: null };
  const done = await askContactChange(server, { type: "sender" }, target, read.value);
  return done.ok
    ? backWith(addresses.tracking.contact, queryValues.contactAsked)
    : asProblem(form, {
        email:
          done.reason === "contact-asked-lately"
            ? await lately(server, code)
            : wordsOf(done.reason),
      });
}

const oneMinute = 60_000;

/** Where the code went, so that a mistyped address is seen, and the full minute from which another is sent. */
async function lately(server: Parameters<typeof lastContactCode>[0], code: string) {
  const last = await lastContactCode(server, code);
  if (last === null) return wordsOf("contact-asked-lately");
  const fullMinute = Math.ceil(Date.parse(last.againAt) / oneMinute) * oneMinute;
  return messageAbout(
    "forms:contactChange.lately",
    momentInVietnam(new Date(fullMinute)).time,
    last.to,
  );
}

async function proveNew(asked: Asked, form: FormData) {
  const code = await findOpenedCode(asked);
  if (code === null) return asProblem(form, { code: viewEnded });
  const read = readForm(form, contactCodeForm);
  if (!read.ok) return asProblem(form, read.problems.errors);
  const server = asked.context.get(appContext);
  const target = { code, version: null };
  const done = await proveEmail(server, { type: "sender" }, target, read.value.code);
  return done.ok
    ? backWith(addresses.tracking.petition, queryValues.contactChanged)
    : asProblem(form, { code: wordsOf(done.reason) });
}

export default function ContactPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const { code, pending, done } = loaderData;
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const values: Readonly<Record<string, string>> = actionData?.values ?? {};
  return (
    <PageBody width="column">
      <PageTitle page={t("contact-change.title")} withError={Object.keys(errors).length > 0} />
      <BackLink href={addresses.tracking.petition} text={t("shell:word.back")} />
      <ProblemSummary errors={errors} order={["code", "email", "phone", "postalAddress"]} />
      {code === null && <NotOpen />}
      <PageHeading caption={code} lead={t("contact-change.lead")}>
        {t("contact-change.title")}
      </PageHeading>
      <Stack>
        {done === queryValues.contactAsked && (
          <Alert role="status">{t("contact-change.asked")}</Alert>
        )}
        {(pending.phone || pending.postalAddress) && (
          <p>
            {t("contact-change.waits", {
              what: [pending.phone, pending.postalAddress].filter(Boolean).join(", "),
            })}
          </p>
        )}
        {(pending.email || errors.code) && (
          <CodeForm email={pending.email} values={values} errors={errors} />
        )}
        <ContactForm code={code} values={values} errors={errors} />
      </Stack>
      <PageScript />
    </PageBody>
  );
}
