import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/form-in-force";
import { respondWithForm } from "./respond-with-form.ts";

export const loader = ({ request, params, context }: Route.LoaderArgs) =>
  respondWithForm(readStaffRequest(context), request, params.key, "in-force");
