import { taskList } from "#app/server/queries/staff/tasks.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/letters.ts";
import { TaskList } from "./task-list.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const tasks = await taskList(app, actor, "letter");
  if (tasks === null) throw notFound();
  return { tasks };
}

export default function Letters({ loaderData }: Route.ComponentProps) {
  return <TaskList channel="letter" tasks={loaderData.tasks} />;
}
