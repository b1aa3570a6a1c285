import { useId, type ReactNode } from 'react';

export function FormGroup({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
