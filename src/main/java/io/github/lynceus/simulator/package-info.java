/**
 * The device side: simulated cameras that speak GVCP and GVSP over real UDP sockets.
 * <p>
 * It shares only the wire encoding with the client, never client code, so that the two can check each other; both are
 * also checked against software that is neither.
 * </p>
 */
package io.github.lynceus.simulator;
