import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { BuildingPicture } from './BuildingPicture';
import { Children } from './Children';
import { CoverageMap } from './map/CoverageMap';
import { Figures } from './Figures';
import { ForecastSection } from './ForecastSection';
import { LostSection } from './LostSection';
import { NodeSearch } from './NodeSearch';
import { nodeQuery, type NodeView } from './queries';
import { Shares } from './Shares';
import { useLive } from './useLive';
import './coverage.css';

/** One node from the city to the entrance, live. */
export function NodePage() {
  const { roundId = '', nodeId = '' } = useParams();
  const query = useQuery(nodeQuery(roundId, nodeId));
  useLive(roundId, nodeId);
  return <Loaded query={query}>{(view) => <Shown view={view} />}</Loaded>;
}

function Shown({ view }: { view: NodeView }) {
  const { t } = useTexts('coverage');
  const mayKnock = useMay('DOORS_KNOCK');
  const frame = useRef<HTMLDivElement>(null);
  const [wall, setWall] = useWall(frame);
  const { roundId, node } = view;
  const house = node.kind === 'BUILDING' || node.kind === 'ENTRANCE';
  return (
    <div ref={frame} className={wall ? 'coverage coverage-wall' : 'coverage'}>
      <Page
        title={node.name || t(`kind.${node.kind}`)}
        trail={<Path view={view} />}
        actions={
          <>
            {mayKnock && (
              <Link to={paths.coverageMissing(roundId, node.id)}>
                <Button type="primary">{t('missing.open')}</Button>
              </Link>
            )}
            <Button href={`/api/coverage/${roundId}/nodes/${node.id}/counts.csv`} download="coverage.csv">
              {t('csv')}
            </Button>
            <Button
              onClick={() => {
                setWall(!wall);
              }}
            >
              {t(wall ? 'wall.leave' : 'wall')}
            </Button>
          </>
        }
      >
        {!wall && <NodeSearch roundId={roundId} />}
        <Figures view={view} />
        {house && <BuildingPicture roundId={roundId} nodeId={node.id} />}
        {node.kind !== 'ENTRANCE' && <Children view={view} />}
        <Shares counts={node.counts} />
        <ForecastSection roundId={roundId} nodeId={node.id} />
        {!house && <CoverageMap view={view} />}
        {!wall && <LostSection roundId={roundId} nodeId={node.id} />}
        {!wall && (
          <p>
            <Link to={paths.coverageLaboratories(roundId)}>{t('turnaround')}</Link>
          </p>
        )}
      </Page>
    </div>
  );
}

function Path({ view }: { view: NodeView }) {
  const { t } = useTexts('coverage');
  const above = view.path.slice(0, -1);
  return (
    <nav aria-label={t('trail')} className="trail">
      <ol>
        <li>
          <Link to={paths.coverage()}>{t('nav.coverage')}</Link>
        </li>
        {above.map((step) => (
          <li key={step.id}>
            <Link to={paths.coverage(view.roundId, step.id)}>{step.name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The command post's wall: the whole screen, dark, larger. It ends with the browser's own key, too. */
function useWall(frame: React.RefObject<HTMLDivElement | null>): [boolean, (on: boolean) => void] {
  const [wall, setWall] = useState(false);
  useEffect(() => {
    const ended = () => {
      if (!document.fullscreenElement) {
        setWall(false);
      }
    };
    document.addEventListener('fullscreenchange', ended);
    return () => {
      document.removeEventListener('fullscreenchange', ended);
    };
  }, []);
  const change = (on: boolean) => {
    setWall(on);
    if (on) {
      // where the browser forbids it, the page is dark and large within its window
      void frame.current?.requestFullscreen().catch(() => undefined);
    } else if (document.fullscreenElement) {
      void document.exitFullscreen();
    }
  };
  return [wall, change];
}
