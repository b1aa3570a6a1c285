import { spokenGroups } from '../format/figures';

/** A case number in groups that can be read out on the phone. */
export function CaseNumber({ value }: { value: string }) {
  return (
    <span className="case-number" data-number={value}>
      {spokenGroups(value).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
