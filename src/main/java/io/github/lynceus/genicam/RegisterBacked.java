package io.github.lynceus.genicam;

/** The {@link RegisterNode} side of the nodes that are registers. */
interface RegisterBacked extends RegisterNode {

	/** The register. */
	RegisterAccess register();

	/** Within an evaluation from outside. */
	private AbstractValueNode self() {
		return (AbstractValueNode) register().owner();
	}

	@Override
	default long address() {
		return self().space().call(() -> register().address());
	}

	@Override
	default int length() {
		return self().space().call(() -> register().length());
	}

	@Override
	default byte[] bytes() {
		return self().space().call(() -> {
			self().requireReadable();
			return register().bytes().clone();
		});
	}

	@Override
	default void setBytes(final byte[] bytes) {
		self().change(() -> {
			if (bytes.length != register().length()) {
				throw FeatureException.value(name(), "takes " + register().length() + " bytes, not "
					+ bytes.length);
			}
			register().write(bytes);
		});
	}
}
