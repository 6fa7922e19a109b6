import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { AreaMap } from '@/shared/map/ground';
import { groundStyle, startMap } from '@/shared/map/drawn';
import { paths } from '@/shared/paths';

interface Props {
  map: AreaMap;
  box: NonNullable<AreaMap['box']>;
  label: string;
}

/** The map itself. Buildings and areas open by a click; all of them stand in the lists below too. */
export function GroundMap({ map, box, label }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();

  useEffect(() => {
    if (!frame.current) {
      return undefined;
    }
    const drawn = startMap(frame.current, groundStyle(map), box);
    const opens = { buildings: paths.building, areas: paths.area };
    for (const [layer, path] of Object.entries(opens)) {
      drawn.on('click', layer, (event) => {
        const id: unknown = event.features?.[0]?.properties['id'];
        if (typeof id === 'string') {
          void navigate(path(id));
        }
      });
      drawn.on('mouseenter', layer, () => {
        drawn.getCanvas().style.cursor = 'pointer';
      });
      drawn.on('mouseleave', layer, () => {
        drawn.getCanvas().style.cursor = '';
      });
    }
    return () => {
      drawn.remove();
    };
  }, [map, box, navigate]);

  return <div ref={frame} className="ground-map" role="region" aria-label={label} />;
}
