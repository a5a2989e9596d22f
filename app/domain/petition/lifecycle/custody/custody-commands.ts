/** What is asked about who may see a petition, what is public of it, and a new secret for its sender. */
import type { OfficerId } from "../../petition-ids.ts";
import type { TakeDownCause } from "../../restriction.ts";
import type { SecretWay } from "../../secret-way.ts";

/** Somebody of the receiving unit who may read restricted petitions. */
export type NamedReader = {
  readonly officerId: OfficerId;
  /** Holds the role that decides for the unit. */
  readonly leads: boolean;
};

export type CustodyCommand =
  | { readonly type: "unpublish"; readonly reason: string }
  /** By any officer of the unit that published it; what it is for is a short list. */
  | { readonly type: "take-down"; readonly cause: TakeDownCause; readonly reason: string }
  | {
      readonly type: "restrict";
      readonly reason: string;
      readonly namedReaders: readonly NamedReader[];
      /** Whether whoever asks decides for the unit; else its lead confirms or lifts it. */
      readonly decides: boolean;
    }
  | { readonly type: "confirm-restriction"; readonly reason: string }
  | { readonly type: "escalate-restriction" }
  | { readonly type: "lift-restriction"; readonly reason: string }
  | {
      readonly type: "step-aside";
      readonly reason: string;
      readonly namedReaders: readonly NamedReader[];
    }
  | {
      readonly type: "reissue-secret";
      readonly nameChecked: boolean;
      readonly phoneChecked: boolean;
      readonly way: SecretWay;
      /** The ways that the contact data on file leave open. */
      readonly openWays: readonly SecretWay[];
    };
