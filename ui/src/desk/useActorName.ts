import { useI18n } from '../shared/i18n/I18n';

/** The journal names people by account, never by name: `technician:0193…` reads as a technician and the end of the id. */
export function useActorName(): (actor: string) => string {
  const { lookUp } = useI18n();
  return (actor) => {
    const [kind = '', id = ''] = actor.split(':');
    const name = lookUp(`actors.${kind.replace(/-/g, '_')}`) ?? kind;
    return id === '' ? name : `${name} …${id.slice(-6)}`;
  };
}
