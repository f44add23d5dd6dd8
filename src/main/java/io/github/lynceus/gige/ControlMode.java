package io.github.lynceus.gige;

import io.github.lynceus.gvcp.Bootstrap;

/** How a program holds a device. */
public enum ControlMode {

	/** Reads only; nobody is kept from anything. */
	MONITOR(Bootstrap.CCP_OPEN),
	/** This program writes, others may read. */
	CONTROL(Bootstrap.CCP_CONTROL),
	/** This program alone reads and writes. */
	EXCLUSIVE(Bootstrap.CCP_EXCLUSIVE);

	private final int ccp;

	ControlMode(final int ccp) {
		this.ccp = ccp;
	}

	/** Value of the control channel privilege register. */
	int ccp() {
		return ccp;
	}
}
