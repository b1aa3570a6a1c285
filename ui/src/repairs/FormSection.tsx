import type { ReactNode } from 'react';

/** A numbered part of a long form. */
export function FormSection({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <section className="report-section stack" aria-labelledby={`section-${number}`}>
      <h2 id={`section-${number}`}>
        <span className="section-number">{number}</span>
        {title}
      </h2>
      {children}
    </section>
  );
}
