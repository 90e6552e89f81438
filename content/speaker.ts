import { defineSpeaker } from './define-speaker.ts'

const role = 'Tech lead AI'
const company = 'dataroots'

/** Who gives this talk. To give it yourself, change this file and the picture: nothing else names anybody. */
export const speaker = defineSpeaker({
  name: 'Murilo Cunha',
  role,
  company,
  photo: '/art/speaker.svg',
  photoAlt: 'Portrait of the speaker, drawn in pixels',
  handles: {
    github: 'murilo-cunha',
    twitter: '_murilocunha',
    linkedin: 'in/murilo-cunha',
  },
  facts: [
    { mark: '🇧🇷', text: 'From Brazil, now in Belgium 🇧🇪' },
    { mark: '🤓', text: 'BSc mechanical engineering, PNW' },
    { mark: '👨‍🎓', text: 'MSc artificial intelligence, KUL' },
    {
      mark: { logo: 'google-cloud' },
      text: 'Professional Data & ML Engineer',
    },
    {
      mark: { logo: 'aws' },
      text: 'Machine Learning Specialty',
    },
    {
      mark: { logo: 'terraform' },
      text: 'Terraform Associate',
    },
    {
      mark: { logo: 'airflow' },
      text: 'Airflow & DAG Authoring',
    },
    {
      mark: { logo: 'snowflake' },
      text: 'SnowPro Core',
    },
    {
      mark: { logo: 'prefect' },
      text: 'Prefect Associate',
    },
    { mark: '🤪', text: 'Soft spots: 🐍 🦀 🐓' },
    {
      mark: '🫂',
      text: 'Python User Group Belgium',
      moving: {
        mark: { logo: 'python' },
        movement: 'spin',
      },
    },
    { mark: '📣', text: 'Talks in 🇯🇵 🇵🇱 🇮🇪 🇵🇹 🇪🇸 🇸🇪' },
    {
      mark: '🎙️',
      text: 'Datatopics Unplugged',
      moving: { mark: '📻', movement: 'bounce' },
    },
    { mark: '🤖', text: `${role} at ${company}` },
  ],
  talk: {
    id: 'SD3irxdKfxk',
    title: 'The recorded talk on this project',
    url: 'https://www.youtube.com/watch?v=SD3irxdKfxk',
  },
  date: '2026-11-27',
  deckUrl: 'https://murilo-cunha.github.io/mloops-to-mlops/',
})
