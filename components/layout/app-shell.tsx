import type { ReactNode } from 'react';
import { DemoStrip } from './demo-strip';
import type { MenuLink, Place, Reader } from './places';
import { BottomBar, Sider } from './sider';
import { TopBar } from './top-bar';

type AppShellProps = {
  reader: Reader;
  places: Place[];
  /** What the reader may begin, under 新建; the first is also the phone's 新建. */
  creations: MenuLink[];
  /** The reader's own pages, under the name. */
  personal: MenuLink[];
  unread: number;
  /** Number of duties waiting, on the phone's 待办. */
  todo: number;
  demo?: boolean;
  /** First line on paper: portal, when printed, by whom. */
  printLine?: string;
  /** A FontScaleControl. */
  fontScale?: ReactNode;
  /** A form with one button that signs out. */
  signOut?: ReactNode;
  children: ReactNode;
};

/** The frame of every page behind the sign-in. Decides nothing about rights: it shows what it is given. */
export function AppShell(props: AppShellProps) {
  const { reader, places, creations, personal, unread, fontScale, signOut } = props;
  return (
    <div className="with-bottom">
      <a className="skip" href="#main">
        跳到正文
      </a>
      {props.demo && <DemoStrip />}
      <TopBar {...{ reader, places, creations, personal, unread, fontScale, signOut }} />
      <div className="shell">
        <Sider reader={reader} places={places} />
        <div className="main">
          <main id="main" tabIndex={-1}>
            {props.printLine && <p className="print-only text-sm">{props.printLine}</p>}
            {props.children}
          </main>
          <Footer />
        </div>
      </div>
      <BottomBar todo={props.todo} createHref={creations[0]?.href} />
    </div>
  );
}

function Footer() {
  return (
    <footer className="foot">
      <span>联席会议办公室设在区综合行政执法局</span>
      <span>本平台不处理涉及国家秘密的信息</span>
      <a href="/help">帮助</a>
      <a href="/a11y">无障碍说明</a>
      <a href="/about">关于本系统</a>
    </footer>
  );
}
