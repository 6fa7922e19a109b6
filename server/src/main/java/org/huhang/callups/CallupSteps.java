package org.huhang.callups;

/// Is told how far a search is, and says whether it is to stop: then what stands so far is what it answers.
interface CallupSteps {
    void at(RunStep step);

    boolean stopAsked();

    CallupSteps NONE = new CallupSteps() {
        @Override
        public void at(RunStep step) {}

        @Override
        public boolean stopAsked() {
            return false;
        }
    };
}
