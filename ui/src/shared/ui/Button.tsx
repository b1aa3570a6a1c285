import type { ButtonHTMLAttributes } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'plain' | 'danger' | 'quiet';
  size?: 'normal' | 'small';
  wide?: boolean;
  busy?: boolean;
}

export function Button({ look = 'plain', size = 'normal', wide = false, busy = false, type = 'button', className = '', children, disabled, ...rest }: Props) {
  const names = ['button', look === 'plain' ? '' : look, size === 'small' ? 'small' : '', wide ? 'wide' : '', className];
  return (
    <button {...rest} type={type} className={names.filter(Boolean).join(' ')} disabled={disabled === true || busy} aria-busy={busy || undefined}>
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
