/** UnoCSS does not look for classes inside of packages: this is the one of its own that the components have. */
export default { safelist: ['sr-only'] }
