import { data } from "react-router";
import type { RefusalReason } from "#app/domain/result.ts";
import { statusOf } from "./refusals.ts";

/** Answers an act of one button that was refused: the page is shown again and says why. */
export const refuseAct = (refusal: RefusalReason) =>
  data<{ refusal: RefusalReason }>({ refusal }, { status: statusOf(refusal) });
