/** What moving the model onto the device brings, in a few words each. */
export const gained: readonly string[] = ['works offline', 'nothing to send', 'no server to pay']

/** What only a model in one's own data centre has, said as what is missing here. */
export const givenUp: readonly string[] = ['no central logs', 'no instant roll-back', 'many versions']

/** What a comment passes on the device. */
export const stepsOnDevice: readonly string[] = ['comment', 'model', 'score']

/** The figure in words, finding first. */
export function describeEdge(): string {
  return `On the edge, nothing leaves the device: ${stepsOnDevice.join(', ')} all stay on it, and the line to the data centre is cut. `
    + `Gained: ${gained.join(', ')}. The price, since the same model no longer runs in the data centre: ${givenUp.join(', ')}.`
}
