package org.jpdfederation.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** The log of the tests: all of it, at any level, to those that ask; if nobody does, warnings and errors to the console. */
@SuppressWarnings("exports") // public for slf4j, which makes it by name; tests are exported to nobody
public final class RecordingLogs implements SLF4JServiceProvider {

    /** Hears each line of the log. */
    interface Recorder {
        void line(String logger, Level level, String text, @Nullable Throwable thrown);
    }

    private static final List<Recorder> RECORDERS = new CopyOnWriteArrayList<>();

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** For slf4j. */
    public RecordingLogs() {}

    static void add(Recorder recorder) {
        RECORDERS.add(recorder);
    }

    static void remove(Recorder recorder) {
        RECORDERS.remove(recorder);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, RecordingLogger::new);
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class RecordingLogger extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1L;

        RecordingLogger(String name) {
            this.name = name;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return RecordingLogger.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
            String text = MessageFormatter.basicArrayFormat(pattern, arguments);
            RECORDERS.forEach(recorder -> recorder.line(name, level, text, thrown));
            if (RECORDERS.isEmpty()) {
                System.err.println(level + " " + name + " - " + text);
            }
        }

        @Override
        public boolean isTraceEnabled() {
            return !RECORDERS.isEmpty();
        }

        @Override
        public boolean isDebugEnabled() {
            return !RECORDERS.isEmpty();
        }

        @Override
        public boolean isInfoEnabled() {
            return !RECORDERS.isEmpty();
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }
}
