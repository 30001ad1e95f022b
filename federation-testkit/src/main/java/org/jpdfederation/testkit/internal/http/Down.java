package org.jpdfederation.testkit.internal.http;

import org.jpdfederation.core.entity.JpdName;

/** The deployment is down, or died at this very change: nobody answers. */
public final class Down extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which deployment.
     *
     * @param name the deployment
     */
    public Down(JpdName name) {
        super("JPD '" + name + "' is down; restart it first");
    }
}
