/** A day as a condition of a list. */
export function FilterDate({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <div>
      <label htmlFor={`f-${name}`}>{label}</label>
      <input className="input" id={`f-${name}`} name={name} type="date" defaultValue={value} />
    </div>
  );
}
