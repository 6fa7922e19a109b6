import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTexts } from '@/shared/i18n';
import { ME, type Me } from '@/shared/session';
import { useWords } from '@/shared/words';
import { changeOfRoles } from './changeOfRoles';
import { STANDING, useStanding } from './useStanding';

/** Tells who has an open page that their roles changed, and has the page ask anew for what it shows. */
export function Demotion({ me }: { me: Me }) {
  const { t } = useTexts('app');
  const word = useWords();
  const queries = useQueryClient();
  const { notification } = App.useApp();
  const told = useRef<string | null>(null);
  const standing = useStanding(me);
  useEffect(() => {
    const change = standing && changeOfRoles(me.grants, standing);
    const now = standing?.join() ?? null;
    // the roles are asked for anew only once for each change
    if (!change || told.current === now) {
      return;
    }
    told.current = now;
    const lost = change.lost
      .map((grant) => t('grant.at', { role: word(`role.${grant.role}`), area: grant.areaName ?? '' }))
      .join('；');
    notification.warning({
      key: 'roles',
      title: t(lost ? 'roles.lost' : 'roles.gained'),
      description: lost ? t('roles.lost.todo', { roles: lost }) : t('roles.gained.todo'),
      duration: 0,
      placement: 'top',
    });
    void queries
      .invalidateQueries({ queryKey: ME })
      .then(() => queries.resetQueries({ predicate: ({ queryKey }) => !KEPT.includes(queryKey[0]) }));
  }, [standing, me, t, word, queries, notification]);
  return null;
}

const KEPT: unknown[] = [ME[0], STANDING];
