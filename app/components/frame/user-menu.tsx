import type { Role } from "#app/domain/permission/actor.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

type Props = {
  user: { name: string; roles: readonly Role[] };
  accountLinks?: readonly { href: string; text: string }[];
  signOutAction: string;
};

/** Who is signed in, in which roles, and the way out. Native disclosure: works without script. */
export function UserMenu({ user, accountLinks = [], signOutAction }: Props) {
  const { t } = useTranslation(["shell", "domain"]);
  return (
    <details className="relative">
      <summary className="flex min-h-target cursor-pointer items-center gap-2 rounded-control px-2 text-sm hover:bg-navy-700">
        <Icon name="user" />
        <span className="max-w-[min(12rem,35vw)] truncate font-semibold">{user.name}</span>
        <Icon name="chevron-down" size="s" />
      </summary>
      <div className="absolute right-0 z-30 mt-2 grid w-72 max-w-[80vw] gap-3 rounded-panel border border-line bg-white p-4 text-ink shadow-popup">
        <div>
          <p className="font-semibold">{user.name}</p>
          <ul className="text-sm text-ink-2">
            {user.roles.map((role) => (
              <li key={role}>{t(`domain:role.${role}`)}</li>
            ))}
          </ul>
        </div>
        {accountLinks.length > 0 && (
          <ul className="grid gap-2 border-t border-rule pt-3 text-sm">
            {accountLinks.map((link) => (
              <li key={link.href}>
                <Anchor href={link.href}>{link.text}</Anchor>
              </li>
            ))}
          </ul>
        )}
        <form method="post" action={signOutAction} className="grid">
          <Button variant="secondary" compact>
            {t("account.sign-out")}
          </Button>
        </form>
      </div>
    </details>
  );
}
