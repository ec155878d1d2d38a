import type { SituationView } from "../../../shared/contracts/outreach.ts";
import { dateText } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

type Task = NonNullable<SituationView["route"]>["tasks"][number];

/** The tasks of a route: whose, by when, done or how late. */
export function TaskTable({
  tasks,
  name,
}: {
  readonly tasks: readonly Task[];
  readonly name: string;
}) {
  const words = useText("outreach");
  const terms = useText("terms");
  return (
    <div className="o-scroll">
      <table className="o-grid">
        <caption className="o-unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.task}</th>
            <th scope="col">{words.agency}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.done}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map(({ stepId, what, agency, dueOn, doneOn, daysLate }) => (
            <tr key={stepId}>
              <th scope="row">{what}</th>
              <td>{agency}</td>
              <td>
                {dueOn === null ? words.afterOther : dateText(dueOn, terms)}{" "}
                {daysLate > 0 && (
                  <strong className="o-overdue">{fill(words.late, { days: daysLate })}</strong>
                )}
              </td>
              <td>{doneOn === null ? "—" : dateText(doneOn, terms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
