/** Whether a value that came from outside is an object with fields, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Whether a value that came from outside is made like an example: the same fields, and lists whose entries are like the
 * example's first. Fields that the example does not have are let pass.
 */
export function isLike<T>(value: unknown, example: T): value is T {
  if (Array.isArray(example))
    return Array.isArray(value) && value.every(entry => isLike(entry, example[0] as unknown))
  if (isRecord(example))
    return isRecord(value) && Object.entries(example).every(([key, part]) => isLike(value[key], part))
  return typeof value === typeof example && !Number.isNaN(value)
}
