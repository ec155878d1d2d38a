/** The articles a value rests on, as the law data cites them. */
export function Cites({ cites }: { readonly cites: readonly string[] }) {
  if (cites.length === 0) return null;
  return (
    <ul className="o-cites">
      {cites.map((cite) => (
        <li key={cite}>{cite}</li>
      ))}
    </ul>
  );
}
