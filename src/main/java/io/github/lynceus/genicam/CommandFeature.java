package io.github.lynceus.genicam;

/** A Command: a number written to another node. */
final class CommandFeature extends AbstractValueNode implements CommandNode {

	private final ValueSource source;
	private final Operand command;

	CommandFeature(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.COMMAND, name, element);
		source = new ValueSource(this, element);
		final Operand value = Operand.of(this, element, "CommandValue", Link.POSITION);
		command = value == null ? Operand.literal(this, "1") : value;
	}

	@Override
	AccessMode naturalAccess() {
		return source.access();
	}

	@Override
	long computeLong() {
		return source.asLong();
	}

	@Override
	void writeLong(final long value) {
		source.writeLong(value);
	}

	@Override
	public void execute() {
		change(() -> {
			writeLong(command.asLong());
			forgetRegister();
		});
	}

	/** The device clears a command by itself: what was written is never what is there. */
	private void forgetRegister() {
		final AbstractNode node = source.nodeOrNull();
		if (node != null) {
			space().registers().forget(space().graph().sources(this));
		}
	}

	@Override
	public boolean isDone() {
		return space().call(() -> {
			final AbstractNode node = source.nodeOrNull();
			if (node == null || !node.access().isReadable()) {
				return true;
			}
			forgetRegister();
			return node.longValue() != command.asLong();
		});
	}

	@Override
	String textValue() {
		return Boolean.toString(isDone());
	}

	/** Executes the command, unless the text says false. */
	@Override
	public void setText(final String text) {
		if (text.trim().equalsIgnoreCase("false") || text.trim().equals("0")) {
			throw FeatureException.value(name(), "is a command, which can only be executed");
		}
		execute();
	}

	@Override
	CachingMode cachingMode() {
		return CachingMode.NO_CACHE;
	}
}
