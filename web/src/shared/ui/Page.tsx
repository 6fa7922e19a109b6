import { Breadcrumb, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface Crumb {
  label: string;
  to?: string;
}

interface PageProps {
  title: ReactNode;
  crumbs?: Crumb[];
  /** One line under the title. */
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: where one is, what it is called, what can be done. */
export function Page({ title, crumbs, about, actions, children }: PageProps) {
  return (
    <article className="page">
      {crumbs && crumbs.length > 0 && (
        <Breadcrumb
          items={crumbs.map(({ label, to }) => ({ title: to ? <Link to={to}>{label}</Link> : label }))}
        />
      )}
      <Flex justify="space-between" align="flex-end" wrap gap="small" className="page-head">
        <div>
          <Typography.Title level={1}>{title}</Typography.Title>
          {about && <Typography.Text type="secondary">{about}</Typography.Text>}
        </div>
        {actions && (
          <Flex gap="small" wrap className="no-print">
            {actions}
          </Flex>
        )}
      </Flex>
      {children}
    </article>
  );
}
