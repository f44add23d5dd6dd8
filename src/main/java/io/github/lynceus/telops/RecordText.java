package io.github.lynceus.telops;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.Properties;

/**
 * Records of numbers, texts and further records as lines {@code name=value}, which are Java properties; those of a record
 * in a record have its name and a point in front.
 */
final class RecordText {

	private RecordText() {}

	static String write(final Record record) {
		final StringBuilder text = new StringBuilder();
		write(record, "", text);
		return text.toString();
	}

	private static void write(final Record record, final String prefix, final StringBuilder text) {
		for (final RecordComponent part : record.getClass().getRecordComponents()) {
			final Object value = value(record, part);
			final String name = prefix + part.getName();
			if (value instanceof Record inner) write(inner, name + ".", text);
			else if (value != null) text.append(name).append('=').append(escaped(value.toString())).append('\n');
		}
	}

	private static Object value(final Record record, final RecordComponent part) {
		try {
			return part.getAccessor().invoke(record);
		}
		catch (final ReflectiveOperationException exc) {
			throw new IllegalStateException(exc);
		}
	}

	private static String escaped(final String value) {
		return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
	}

	/** @throws IllegalArgumentException when something is missing or of another kind */
	static <R extends Record> R read(final String text, final Class<R> type) {
		final Properties lines = new Properties();
		try {
			lines.load(new StringReader(text));
		}
		catch (final IOException exc) {
			throw new IllegalArgumentException(exc);
		}
		final R record = type.cast(read(lines, "", type));
		if (record == null) throw new IllegalArgumentException("nothing of " + type);
		return record;
	}

	/** A record of which nothing is there is null. */
	private static Object read(final Properties lines, final String prefix, final Class<?> type) {
		if (lines.stringPropertyNames().stream().noneMatch(name -> name.startsWith(prefix))) return null;
		final RecordComponent[] parts = type.getRecordComponents();
		final Class<?>[] types = new Class<?>[parts.length];
		final Object[] values = new Object[parts.length];
		for (int i = 0; i < parts.length; i++) {
			types[i] = parts[i].getType();
			final String name = prefix + parts[i].getName();
			values[i] = types[i].isRecord() ? read(lines, name + ".", types[i]) : parsed(lines.getProperty(name), types[i], name);
		}
		try {
			return type.getDeclaredConstructor(types).newInstance(values);
		}
		catch (final ReflectiveOperationException exc) {
			throw new IllegalArgumentException(exc);
		}
	}

	private static Object parsed(final String value, final Class<?> type, final String name) {
		if (value == null) throw new IllegalArgumentException(name + " is missing");
		if (type == int.class) return Integer.valueOf(value);
		if (type == long.class) return Long.valueOf(value);
		if (type == double.class) return Double.valueOf(value);
		if (type == boolean.class) return Boolean.valueOf(value);
		return value;
	}
}
