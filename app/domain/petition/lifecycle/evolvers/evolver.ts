import type { Petition } from "../../petition.ts";
import type { EventOf, EventType } from "../events.ts";

/** What one event changes in a petition. */
export type Evolver<T extends EventType> = (petition: Petition, event: EventOf<T>) => Petition;

/** A change for every event: an event without one is a type error. */
export type Evolvers = { readonly [T in EventType]: Evolver<T> };

/** What has happened, but changes nothing that a rule reads. */
export const leaveAsItIs = (petition: Petition): Petition => petition;
