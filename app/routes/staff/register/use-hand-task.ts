import { useTranslation } from "#app/i18n/use-translation.ts";
import type { RegisterHand } from "#app/server/queries/staff/register/register-book.ts";

/** What one of several agencies is asked for: its points, or its part beside the others; else nothing. */
export function useHandTask() {
  const { t } = useTranslation("office");
  return ({ role, points }: RegisterHand) => {
    if (role === "alone") return "";
    return role === "part"
      ? t("register.points", { points: points.map((point) => point + 1).join(", ") })
      : t(`shares.role.${role}`);
  };
}
