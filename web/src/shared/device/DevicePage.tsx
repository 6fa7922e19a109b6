import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { browserPorts } from '../offline/browserPorts';
import { findEnrolled } from '../offline/enrolment';
import { keepApp } from '../offline/keepApp';
import type { OpenDevice } from '../offline/openDevice';
import type { Ports } from '../offline/ports';
import { BrandMark } from '../ui/BrandMark';
import { LanguageSwitch } from '../ui/LanguageSwitch';
import { Loaded } from '../ui/Loaded';
import { EnrolForm } from './EnrolForm';
import { keptOpen, letGo, takeHold } from './keptOpen';
import { UnlockForm } from './UnlockForm';
import './device.css';

const HERE = ['device'];

async function findHere() {
  const ports = await browserPorts();
  return { ports, enrolled: (await findEnrolled(ports)) ?? null };
}

interface Props {
  title: string;
  /** As wide as the screen where the work needs it. */
  wide?: boolean;
  /** Beside the title: the other pages of this device. */
  links?: ReactNode;
  children: (ports: Ports, device: OpenDevice) => ReactNode;
}

/** A page that opens and works without a network. With `#TICKET` it enrols the device first; then it asks for the PIN. */
export function DevicePage({ title, wide = false, links, children }: Props) {
  const { hash, pathname } = useLocation();
  const queries = useQueryClient();
  const [open, setOpen] = useState<OpenDevice | null>(keptOpen);
  const here = useQuery({ queryKey: HERE, queryFn: findHere, networkMode: 'always', staleTime: Infinity });
  useEffect(() => {
    document.title = title;
    keepApp().catch(() => undefined);
  }, [title]);
  useEffect(() => (open ? letGoLater(open) : undefined), [open]);
  return (
    <main className={wide && open ? 'device-page device-page-wide' : 'device-page'}>
      <header className="device-head">
        <BrandMark />
        <h1>{title}</h1>
        {links}
        <LanguageSwitch />
      </header>
      <Loaded query={here}>
        {({ ports, enrolled }) => {
          const onDone = () => void queries.invalidateQueries({ queryKey: HERE });
          if (!enrolled) {
            return <EnrolForm ports={ports} ticket={hash.slice(1)} back={pathname} onDone={onDone} />;
          }
          return open ? (
            children(ports, open)
          ) : (
            <UnlockForm ports={ports} name={enrolled.name} onOpen={setOpen} onFree={onDone} />
          );
        }}
      </Loaded>
    </main>
  );
}

function letGoLater(device: OpenDevice): () => void {
  takeHold(device);
  return letGo;
}
