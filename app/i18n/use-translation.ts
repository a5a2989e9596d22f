/**
 * The words of a component. The library makes a new translator for each component and each rendering;
 * here a page has one language for its whole life, so each is made once and its sentences are kept.
 */
import type { FlatNamespace, i18n, TFunction } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";

type Namespaces = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]];
type Words<Ns extends Namespaces> = { readonly t: TFunction<Ns>; readonly i18n: i18n };
type Plain = (key: string, parts?: object) => string;

const made = new WeakMap<i18n, Map<string, unknown>>();

export function useTranslation<const Ns extends Namespaces>(namespaces: Ns): Words<Ns> {
  const { i18n } = useContext(I18nContext);
  const known = made.get(i18n) ?? new Map<string, unknown>();
  made.set(i18n, known);
  const name = String(namespaces);
  const words = known.get(name) ?? {
    t: cacheTranslations(i18n.getFixedT(null, namespaces as never)),
    i18n,
  };
  known.set(name, words);
  return words as Words<Ns>;
}

const sentencesMax = 2_000;

/** The same key with the same parts is the same sentence; putting one together costs more than asking. */
function cacheTranslations(translate: unknown): Plain {
  const say = translate as Plain;
  const kept = new Map<string, string>();
  return (key, parts) => {
    const name = parts === undefined ? key : `${key} ${JSON.stringify(parts)}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const sentence = say(key, parts);
    if (kept.size >= sentencesMax) kept.clear();
    kept.set(name, sentence);
    return sentence;
  };
}
