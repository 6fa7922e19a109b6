import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Loaded } from './Loaded';

interface Props<T> {
  title: string;
  to: string;
  /** Where the tile leads, in words. */
  open: string;
  query: UseQueryResult<T>;
  children: (value: T) => ReactNode;
}

/** A tile of the home page. */
export function HomeTile<T>({ title, to, open, query, children }: Props<T>) {
  return (
    <section className="home-tile">
      <h2>{title}</h2>
      <div className="home-tile-body">
        <Loaded query={query} rows={2}>
          {children}
        </Loaded>
      </div>
      <Link to={to} className="home-tile-open">
        {open}
      </Link>
    </section>
  );
}
