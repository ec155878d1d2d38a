/** Three dots until words are there; it says nothing, because no language is loaded yet. */
export function Waiting() {
  return (
    <div className="o-waiting" aria-busy="true">
      <span />
      <span />
      <span />
    </div>
  );
}
