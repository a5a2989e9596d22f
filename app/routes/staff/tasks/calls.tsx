import { taskList } from "#app/server/queries/staff/tasks.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/calls.ts";
import { TaskList } from "./task-list.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const tasks = await taskList(app, actor, "call");
  if (tasks === null) throw notFound();
  return { tasks };
}

export default function Calls({ loaderData }: Route.ComponentProps) {
  return <TaskList channel="call" tasks={loaderData.tasks} />;
}
