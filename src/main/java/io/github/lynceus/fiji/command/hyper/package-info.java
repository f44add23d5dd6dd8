/**
 * The commands of the submenu <em>Hyperspectral</em>. Names of inputs are those the HV SDK's examples take from the
 * environment.
 */
package io.github.lynceus.fiji.command.hyper;
