export interface Message {
  title: string
  line: string
  /** JSON as printed; `{…}` stands for an object that is left out, "…" for any text. */
  body: readonly string[]
}

/** What is sent and what comes back: all that a client has to know of the model. The score is the shipped model's own. */
export const messages: readonly Message[] = [
  {
    title: 'Request',
    line: 'POST /v1/moderations',
    body: [
      '{"comments": [{"id": "1",',
      '               "text": "What a clown show"}]}',
    ],
  },
  {
    title: 'Response',
    line: '200 OK',
    body: [
      '{"model": {…},',
      ' "results": [{"id": "1", "score": 0.94,',
      '              "flagged": true}]}',
    ],
  },
]
