import { addresses, addressOf } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";

type Agency = {
  readonly code: string;
  readonly name: string;
  readonly depth: number;
  readonly formerNames: readonly string[];
  readonly otherNames: readonly string[];
  readonly phone: string;
  readonly email: string;
};

const indents = ["", "md:pl-6", "md:pl-12", "md:pl-18"];

/** The name, set in as deep as it stands in the tree, with the names of before. */
export function AgencyName({ agency }: { agency: Agency }) {
  const { code, name, depth, formerNames, otherNames } = agency;
  const { t } = useTranslation("admin");
  return (
    <div className={indents[Math.min(depth, indents.length - 1)]}>
      <Anchor
        href={addressOf(addresses.admin.agency, { code })}
        className={depth === 0 ? "font-semibold" : ""}
      >
        {name}
      </Anchor>
      {otherNames.length > 0 && (
        <span className="block text-xs text-ink-2">
          {t("agencies.also-called", { names: otherNames.join("; ") })}
        </span>
      )}
      {formerNames.length > 0 && (
        <span className="block text-xs text-ink-2">
          {t("agencies.formerly", { names: formerNames.join("; ") })}
        </span>
      )}
    </div>
  );
}

export function AgencyContact({ agency: { phone, email } }: { agency: Agency }) {
  if (phone === "" && email === "") return "–";
  return (
    <>
      {phone && <span className="block whitespace-nowrap">{phone}</span>}
      {email && <span className="block text-ink-2">{email}</span>}
    </>
  );
}
