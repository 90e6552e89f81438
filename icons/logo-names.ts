/** A tool's mark: which icon draws it and what it is called. Icons are written `set:name`. */
export interface LogoEntry {
  /** The tool's name as it is written: said by a screen reader, shown when the logo is `named`. */
  label: string
  /** One colour, that of the text around it. */
  plain: string
  /** The brand's colours, for a slide that shows a mark on its own. */
  colour?: string
}

const LOGOS = {
  'airflow': { label: 'Apache Airflow', plain: 'simple-icons:apacheairflow', colour: 'logos:airflow-icon' },
  'aws': { label: 'Amazon Web Services', plain: 'simple-icons:amazonwebservices', colour: 'logos:aws' },
  'bentoml': { label: 'BentoML', plain: 'simple-icons:bentoml' },
  'dbt': { label: 'dbt', plain: 'simple-icons:dbt', colour: 'logos:dbt-icon' },
  'docker': { label: 'Docker', plain: 'simple-icons:docker', colour: 'logos:docker-icon' },
  'duckdb': { label: 'DuckDB', plain: 'simple-icons:duckdb' },
  'dvc': { label: 'DVC', plain: 'simple-icons:dvc' },
  'fastapi': { label: 'FastAPI', plain: 'simple-icons:fastapi', colour: 'logos:fastapi-icon' },
  'git': { label: 'Git', plain: 'simple-icons:git', colour: 'logos:git-icon' },
  'github': { label: 'GitHub', plain: 'simple-icons:github' },
  'github-actions': { label: 'GitHub Actions', plain: 'simple-icons:githubactions', colour: 'logos:github-actions' },
  'google-cloud': { label: 'Google Cloud', plain: 'simple-icons:googlecloud', colour: 'logos:google-cloud' },
  'grafana': { label: 'Grafana', plain: 'simple-icons:grafana', colour: 'logos:grafana' },
  'hashicorp': { label: 'HashiCorp', plain: 'simple-icons:hashicorp', colour: 'logos:hashicorp-icon' },
  'jupyter': { label: 'Jupyter', plain: 'simple-icons:jupyter', colour: 'logos:jupyter' },
  'kubernetes': { label: 'Kubernetes', plain: 'simple-icons:kubernetes', colour: 'logos:kubernetes' },
  'linkedin': { label: 'LinkedIn', plain: 'simple-icons:linkedin', colour: 'logos:linkedin-icon' },
  'metabase': { label: 'Metabase', plain: 'simple-icons:metabase', colour: 'logos:metabase' },
  'mlflow': { label: 'MLflow', plain: 'simple-icons:mlflow' },
  'onnx': { label: 'ONNX', plain: 'simple-icons:onnx' },
  'power-bi': { label: 'Power BI', plain: 'simple-icons:powerbi', colour: 'logos:microsoft-power-bi' },
  'prefect': { label: 'Prefect', plain: 'simple-icons:prefect' },
  'prometheus': { label: 'Prometheus', plain: 'simple-icons:prometheus', colour: 'logos:prometheus' },
  'pytest': { label: 'pytest', plain: 'simple-icons:pytest' },
  'python': { label: 'Python', plain: 'simple-icons:python', colour: 'logos:python' },
  'pytorch': { label: 'PyTorch', plain: 'simple-icons:pytorch', colour: 'logos:pytorch-icon' },
  'ray': { label: 'Ray', plain: 'simple-icons:ray' },
  'ruff': { label: 'Ruff', plain: 'simple-icons:ruff' },
  'scikit-learn': { label: 'scikit-learn', plain: 'simple-icons:scikitlearn' },
  'snowflake': { label: 'Snowflake', plain: 'simple-icons:snowflake', colour: 'logos:snowflake-icon' },
  'sql': { label: 'SQL', plain: 'carbon:sql' },
  'superset': { label: 'Apache Superset', plain: 'simple-icons:apachesuperset', colour: 'logos:apache-superset-icon' },
  'terraform': { label: 'Terraform', plain: 'simple-icons:terraform', colour: 'logos:terraform-icon' },
  'twitter': { label: 'Twitter', plain: 'carbon:logo-twitter', colour: 'logos:twitter' },
  'typescript': { label: 'TypeScript', plain: 'simple-icons:typescript', colour: 'logos:typescript-icon' },
  'uv': { label: 'uv', plain: 'simple-icons:uv' },
  'wandb': { label: 'Weights & Biases', plain: 'simple-icons:weightsandbiases', colour: 'logos:wandb-icon' },
} as const satisfies Record<string, LogoEntry>

/** Every logo that a slide can show. */
export type LogoName = keyof typeof LOGOS

/** The names that `<Logo name="…">` takes, in alphabetical order. */
export const LOGO_NAMES = Object.keys(LOGOS) as LogoName[]

/** Whether a text names a logo. */
function isLogoName(name: string): name is LogoName {
  return Object.hasOwn(LOGOS, name)
}

/**
 * The entry of a logo.
 *
 * @throws if there is none; the message names it and lists what there is
 */
export function logoEntry(name: string): LogoEntry {
  if (!isLogoName(name))
    throw new Error(`There is no logo "${name}"; there are ${LOGO_NAMES.join(', ')}`)
  return LOGOS[name]
}
