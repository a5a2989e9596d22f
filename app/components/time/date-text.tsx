import { useTranslation } from "#app/i18n/use-translation.ts";
import { dayInWords, momentInVietnam } from "./day-words.ts";

/** A civil day YYYY-MM-DD, or an instant shown in Viet Nam's time. */
export type DateTextProps =
  | { on: string; short?: boolean }
  | { at: Date | string; withTime?: boolean };

export function DateText(props: DateTextProps) {
  const { t, i18n } = useTranslation("domain");
  if ("on" in props) {
    return <time dateTime={props.on}>{dayInWords(props.on, i18n.language, props.short)}</time>;
  }
  const { day, time } = momentInVietnam(props.at);
  const words = dayInWords(day, i18n.language);
  return (
    <time dateTime={new Date(props.at).toISOString()}>
      {props.withTime ? t("moment", { time, day: words }) : words}
    </time>
  );
}
