import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { fontScales } from '@/components/layout/font-scale';
import './globals.css';

const portal = '山亭区综合行政执法协调配合平台';

export const metadata: Metadata = {
  title: { default: portal, template: `%s - ${portal}` },
  description: '山政办发〔2021〕13号各项职责的期限、责任单位和办理记录',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#22304a' };

/** The document: language, and the letter size the reader chose (cookie `scale`, percent). */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get('scale')?.value;
  const scale = fontScales.find((value) => value === chosen && value !== '100');
  return (
    <html lang="zh-CN" data-scale={scale}>
      <body>{children}</body>
    </html>
  );
}
