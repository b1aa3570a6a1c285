import { api, ask } from './api/client';
import type { Catalogue } from './api/types';
import { useResource, type Resource } from './api/useResource';
import { useI18n } from './i18n/I18n';

let loaded: Promise<Catalogue> | null = null;

function loadOnce(): Promise<Catalogue> {
  loaded ??= ask(api.GET('/api/catalogue')).catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

/** Categories, brands, the privacy notice and the limits for photos; read once a visit. */
export function useCatalogue(): Resource<Catalogue> {
  return useResource('catalogue', loadOnce);
}

/** Gives the name of a category in the reader's language. */
export function useCategoryName(): (code: string) => string {
  const { data } = useCatalogue();
  const { pick } = useI18n();
  return (code) => {
    const category = data?.categories.find((candidate) => candidate.code === code);
    return category ? pick(category) : code;
  };
}
