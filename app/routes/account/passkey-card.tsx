import { type FormEvent, useEffect, useState } from "react";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { answerWithPasskey, knowsPasskeys } from "#app/ui/ask-passkey.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Key = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
};
type Props = {
  keys: readonly Key[];
  asked: { readonly options: object; readonly challenge: string };
  name: string;
  error: string | undefined;
};

/** The person's passkeys, and a new one; adding needs a script, since only a script reaches a key. */
export function PasskeyCard({ keys, asked, name, error }: Props) {
  const { t } = useTranslation("account");
  const [isNone, setNone] = useState(false);
  const [mayAdd, setMayAdd] = useState(false);
  useEffect(() => setMayAdd(knowsPasskeys()), []);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setNone(!(await answerWithPasskey(event.currentTarget)));
  };
  return (
    <Card title={t(keys.length > 0 ? "passkeys.list" : "passkeys.new")}>
      <ul className={keys.length > 0 ? "mb-4 border-t border-rule" : ""}>
        {keys.map((key) => (
          <li key={key.id} className="border-b border-rule py-3">
            <form method="post" className="flex flex-wrap items-center justify-between gap-2">
              <span>
                <span className="block font-semibold">{key.name}</span>
                <span className="block text-sm text-ink-2">
                  {t("passkeys.since")}: <DateText at={key.createdAt} withTime />
                </span>
              </span>
              <input type="hidden" name="key" value={key.id} />
              <Button name="intent" value="remove" variant="secondary">
                {t("passkeys.remove")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <form
          method="post"
          noValidate
          data-passkey="new"
          data-options={JSON.stringify(asked.options)}
          onSubmit={add}
          className="grid gap-4"
        >
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="challenge" value={asked.challenge} />
          <input type="hidden" name="response" defaultValue="" />
          <TextInput
            id="name"
            name="name"
            label={t("passkeys.name")}
            hint={t("passkeys.name-hint")}
            defaultValue={name}
            error={error}
          />
          <p>
            <Button variant="secondary">{t("passkeys.add")}</Button>
          </p>
          {isNone && <p role="alert">{t("passkeys.none")}</p>}
        </form>
      )}
    </Card>
  );
}
