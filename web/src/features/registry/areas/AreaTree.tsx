import { useQueryClient, useQuery } from '@tanstack/react-query';
import { App, Tree, type TreeDataNode } from 'antd';
import { useEffect, useState } from 'react';
import { problemOf } from '@/shared/api/problem';
import { useTexts, type Language } from '@/shared/i18n';
import { count } from '@/shared/time';
import { useTold } from '@/shared/ui/ProblemView';
import { areaQuery, childrenQuery, type AreaNode } from '../queries';

type Loaded = ReadonlyMap<string, AreaNode[]>;

interface Props {
  roots: AreaNode[];
  chosen: string | null;
  onChoose: (areaId: string) => void;
}

function treeOf(nodes: AreaNode[], loaded: Loaded, language: Language, above = ''): TreeDataNode[] {
  return nodes.map(({ area, children, people }) => {
    // an area with two parents stands in the tree twice
    const key = `${above}/${area.id}`;
    const below = loaded.get(area.id);
    return {
      key,
      isLeaf: children === 0,
      title: (
        <span className="tree-line">
          <span>{area.name}</span>
          <span className="quiet">{count(people, language)}</span>
        </span>
      ),
      ...(below ? { children: treeOf(below, loaded, language, key) } : {}),
    };
  });
}

function areaOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** The administrative tree; branches are loaded when opened. Arrows walk it, Enter chooses. */
export function AreaTree({ roots, chosen, onChoose }: Props) {
  const { t, language } = useTexts('registry');
  const queries = useQueryClient();
  const { message } = App.useApp();
  const told = useTold();
  const [loaded, setLoaded] = useState<Loaded>(new Map());
  const [opened, setOpened] = useState<string[]>([]);
  const page = useQuery({ ...areaQuery(chosen ?? ''), enabled: chosen !== null });

  const load = async (key: string) => {
    const areaId = areaOf(key);
    try {
      const below = await queries.fetchQuery(childrenQuery(areaId));
      setLoaded((before) => new Map(before).set(areaId, below));
    } catch (error) {
      setOpened((before) => before.filter((each) => each !== key));
      message.error(told(problemOf(error)).title);
    }
  };
  const path = page.data?.statutoryPath.map((area) => area.id) ?? [];
  const begin = path.findIndex((id) => roots.some((root) => root.area.id === id));
  const chosenKey = begin >= 0 ? `/${path.slice(begin).join('/')}` : null;

  // opens the way to an area that was reached otherwise, such as by a link
  useEffect(() => {
    const way = chosenKey?.split('/').slice(1, -1) ?? [];
    const openWay = async () => {
      const below = await Promise.all(way.map((id) => queries.fetchQuery(childrenQuery(id))));
      setLoaded((before) => new Map([...before, ...way.map((id, step) => [id, below[step] ?? []] as const)]));
      setOpened((before) => [
        ...new Set([...before, ...way.map((_, step) => `/${way.slice(0, step + 1).join('/')}`)]),
      ]);
    };
    // what cannot be loaded stays closed; opening it by hand says why
    openWay().catch(() => undefined);
  }, [chosenKey, queries]);

  return (
    <Tree
      className="area-tree"
      aria-label={t('areas.tree')}
      blockNode
      treeData={treeOf(roots, loaded, language)}
      expandedKeys={opened}
      onExpand={(keys, { expanded, node }) => {
        setOpened(keys.map(String));
        if (expanded && !loaded.has(areaOf(String(node.key)))) {
          void load(String(node.key));
        }
      }}
      selectedKeys={chosenKey ? [chosenKey] : []}
      onSelect={(_, { node }) => {
        onChoose(areaOf(String(node.key)));
      }}
    />
  );
}
