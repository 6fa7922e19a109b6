import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { browserPorts } from '@/shared/offline/browserPorts';
import { findEnrolled } from '@/shared/offline/enrolment';
import { keepApp } from '@/shared/offline/keepApp';
import type { OpenDevice } from '@/shared/offline/openDevice';
import { BrandMark } from '@/shared/ui/BrandMark';
import { LanguageSwitch } from '@/shared/ui/LanguageSwitch';
import { Loaded } from '@/shared/ui/Loaded';
import { AtPost } from './AtPost';
import { EnrolForm } from './EnrolForm';
import { UnlockForm } from './UnlockForm';
import './post.css';

const HERE = ['device'];

async function findHere() {
  const ports = await browserPorts();
  return { ports, enrolled: (await findEnrolled(ports)) ?? null };
}

/** `/post`, and `/post#TICKET` for a device that is to be enrolled. It opens and works without a network. */
export function PostPage() {
  const { t } = useTexts('duty');
  const ticket = useLocation().hash.slice(1);
  const queries = useQueryClient();
  const [open, setOpen] = useState<OpenDevice | null>(null);
  const here = useQuery({ queryKey: HERE, queryFn: findHere, networkMode: 'always', staleTime: Infinity });
  useEffect(() => {
    document.title = t('post.title');
    keepApp().catch(() => undefined);
  }, [t]);
  return (
    <main className="post-page">
      <header className="post-head">
        <BrandMark />
        <h1>{t('post.title')}</h1>
        <LanguageSwitch />
      </header>
      <Loaded query={here}>
        {({ ports, enrolled }) => {
          const onDone = () => void queries.invalidateQueries({ queryKey: HERE });
          if (!enrolled) {
            return <EnrolForm ports={ports} ticket={ticket} onDone={onDone} />;
          }
          return open ? (
            <AtPost ports={ports} device={open} />
          ) : (
            <UnlockForm ports={ports} name={enrolled.name} onOpen={setOpen} onFree={onDone} />
          );
        }}
      </Loaded>
    </main>
  );
}
