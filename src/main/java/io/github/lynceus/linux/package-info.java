/**
 * What Linux offers beyond the JDK to programs that send and receive many datagrams: several with one call, and several
 * of one sender in one piece. Through JNA, which Fiji carries; all of it is optional, and everybody who uses it can do
 * without.
 */
package io.github.lynceus.linux;
