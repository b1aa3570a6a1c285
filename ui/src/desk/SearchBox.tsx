import { Button, Input } from 'antd';
import { useEffect, useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useI18n } from '../shared/i18n/I18n';

/** A search whose words live in the URL; a new search starts on the first page. */
export function SearchBox({ label, hint }: { label: string; hint?: string }) {
  const { t } = useI18n();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('q') ?? '';
  const [text, setText] = useState(asked);

  useEffect(() => setText(asked), [asked]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = new URLSearchParams(search);
    next.delete('page');
    next.set('q', text.trim());
    if (text.trim() === '') {
      next.delete('q');
    }
    setSearch(next);
  };
  return (
    <form className="search-box" role="search" onSubmit={submit}>
      <Input type="search" aria-label={label} placeholder={hint ?? label} maxLength={60} value={text} onChange={(event) => setText(event.target.value)} />
      <Button htmlType="submit">{t('common.search')}</Button>
    </form>
  );
}
