import { addresses, addressOf } from "#app/addresses.ts";
import { type LimitProfile, limitProfiles } from "#app/domain/deadline/rules/limit-profiles.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

/** Which set of limits counts, and the way to look at what another would change. */
export function ProfileChoice({ active }: { active: LimitProfile | null }) {
  const { t } = useTranslation("admin");
  return (
    <Section
      id="profile"
      title={t("limits.profile.title")}
      lead={t("limits.profile.active", { name: t(`limits.profile.name.${active ?? "own"}`) })}
    >
      <ul className="grid gap-4 md:grid-cols-2">
        {limitProfiles.map((profile) => (
          <li
            key={profile}
            className="flex flex-col rounded-panel border border-rule bg-white p-5 shadow-card"
          >
            <h3 className="text-lg">{t(`limits.profile.name.${profile}`)}</h3>
            <p className="mt-1 mb-3">{t(`limits.profile.about.${profile}`)}</p>
            <p className="mt-auto">
              {profile === active ? (
                <Tag tone="g">{t("limits.profile.in-use")}</Tag>
              ) : (
                <Anchor href={addressOf(addresses.admin.limitProfile, { profile })}>
                  {t("limits.profile.look")}
                  <VisuallyHidden>{`: ${t(`limits.profile.name.${profile}`)}`}</VisuallyHidden>
                </Anchor>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
